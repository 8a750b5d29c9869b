"""The gateway in front of moto."""

import threading
import time
import unittest

from strata_local_aws.server.gateway import Gateway


class GatewayTest(unittest.TestCase):
    """Requests that moto answers."""

    def test_moto_answers_one_request_at_a_time_since_its_backends_bear_no_more(self):
        inside, most = [], []

        def moto(environ, start_response):
            inside.append(environ)
            most.append(len(inside))
            time.sleep(0.01)
            inside.pop()
            return [b""]

        gateway = Gateway(moto, {}, {})
        threads = [threading.Thread(target=gateway, args=({"PATH_INFO": "/", "REQUEST_METHOD": "GET"}, None)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        self.assertEqual([1] * 8, most)


if __name__ == "__main__":
    unittest.main()
