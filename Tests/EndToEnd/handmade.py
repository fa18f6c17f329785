"""Logs that are written by hand, as gavel 1 wrote them."""

import json
import os
import sqlite3

BEGIN = 1_781_114_400  # 2026-06-10T18:00:00Z

TABLES = """
PRAGMA application_id = 0x47766C4C;
PRAGMA user_version = 1;
PRAGMA journal_mode = WAL;
CREATE TABLE note (id INTEGER PRIMARY KEY CHECK (id = 1), path TEXT NOT NULL);
CREATE TABLE operation (
    position INTEGER PRIMARY KEY AUTOINCREMENT, actor TEXT NOT NULL, n INTEGER NOT NULL, after INTEGER NOT NULL,
    uptime_ns INTEGER NOT NULL, wall_ns INTEGER NOT NULL, kind TEXT NOT NULL, detail TEXT, bytes BLOB,
    UNIQUE (actor, n)
);
CREATE INDEX opening ON operation (position) WHERE kind = 'opened';
CREATE INDEX event ON operation (position) WHERE kind = 'happened';
CREATE TABLE checkpoint (
    id INTEGER PRIMARY KEY CHECK (id = 1), position INTEGER NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL,
    text BLOB NOT NULL, file_text BLOB
);
"""


class Log:
    """A log beside the program: rows come in as another program's would."""

    def __init__(self, home, note):
        folder = home / ".local" / "state" / "gavel"
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{note.name}-{self.hash(str(note.resolve()))}.gavel-log"
        self.database = sqlite3.connect(self.path, isolation_level=None)
        self.database.executescript(TABLES)
        self.database.execute("INSERT INTO note VALUES (1, ?)", [str(note.resolve())])
        self.n = 0

    @staticmethod
    def hash(path):
        value = 0xCBF29CE484222325
        for byte in path.encode():
            value = ((value ^ byte) * 0x100000001B3) & (2**64 - 1)
        return f"{value:016x}"

    def append(self, seconds, kind, detail=None, data=None):
        self.n += 1
        row = ["ada@loft/0123456789abcdef", self.n, self.n - 1, seconds * 10**9, (BEGIN + seconds) * 10**9, kind]
        self.database.execute(
            "INSERT INTO operation (actor, n, after, uptime_ns, wall_ns, kind, detail, bytes) VALUES (?,?,?,?,?,?,?,?)",
            [*row, None if detail is None else json.dumps(detail, separators=(",", ":")), data],
        )
        os.utime(self.path)
