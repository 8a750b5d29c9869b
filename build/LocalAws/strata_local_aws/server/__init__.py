"""The process: command line, HTTP server, and the gateway that routes each request."""
