"""Files through Hadoop's file systems, so that `s3://` means the same in Glue (EMRFS), on S3A and on a disk."""

from dataclasses import dataclass


@dataclass(frozen=True)
class File:
    """A file as it was listed; one that is written again differs in size or time."""

    path: str
    size: int
    modified: int

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rsplit("/", 1)[-1]


class Storage:
    """Reads, writes and lists files. Every path is absolute."""

    def __init__(self, spark):
        self._jvm = spark._jvm
        self._configuration = spark._jsc.hadoopConfiguration()

    def read(self, path: str) -> str:
        """The file's text, UTF-8. Raises Py4JJavaError where there is no such file."""
        stream = self._system(path).open(self._path(path))
        try:
            return self._jvm.org.apache.commons.io.IOUtils.toString(stream, "UTF-8")
        finally:
            stream.close()

    def write(self, path: str, text: str) -> None:
        """Replaces the file by the text."""
        stream = self._system(path).create(self._path(path), True)
        try:
            stream.write(bytearray(text, "utf-8"))
        finally:
            stream.close()

    def exists(self, path: str) -> bool:
        """Whether there is a file or a folder."""
        return self._system(path).exists(self._path(path))

    def delete(self, path: str) -> None:
        """Deletes one file; none is no failure."""
        self._system(path).delete(self._path(path), False)

    def files(self, folder: str, ending: str) -> tuple[File, ...]:
        """The files below a folder, of any depth, sorted by path; none when there is no such folder."""
        if not self.exists(folder):
            return ()
        found, listing = [], self._system(folder).listFiles(self._path(folder), True)
        while listing.hasNext():
            status = listing.next()
            found.append(File(status.getPath().toString(), status.getLen(), status.getModificationTime()))
        return tuple(sorted((file for file in found if file.name.endswith(ending)), key=lambda file: file.path))

    def _path(self, path: str):
        return self._jvm.org.apache.hadoop.fs.Path(path)

    def _system(self, path: str):
        return self._path(path).getFileSystem(self._configuration)
