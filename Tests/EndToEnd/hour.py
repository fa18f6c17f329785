"""A meeting of an hour at a real terminal, in seconds: its clock stands until the test moves it."""

import os
import re
from datetime import datetime, timedelta


class Clock:
    """The time that every Gavel that is started with `variables` takes for now."""

    def __init__(self, path, start):
        self.path = path
        self.start = datetime.fromisoformat(start)
        self.set(0)

    @property
    def variables(self):
        return {"GAVEL_CLOCK": str(self.path)}

    def set(self, seconds):
        """So many seconds behind the start."""
        new = self.path.with_suffix(".new")
        new.write_text((self.start + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ\n"))
        os.replace(new, self.path)


class Hour:
    """What a scribe does in a meeting on the screen, and when."""

    def __init__(self, session, clock, planned="60:00"):
        self.session, self.clock, self.planned = session, clock, planned
        self.paused = 0  # for how many seconds the meeting's own clock stood

    def at(self, time):
        """Let the meeting reach a time such as 12:30, which has to be on the clock."""
        minutes, seconds = map(int, time.split(":"))
        self.clock.set(60 * minutes + seconds + self.paused)
        self.session.press("ctrl+l")  # the clock is looked at with the next key
        self.session.wait_for(f"meeting {time}/{self.planned}")

    def write(self, *lines):
        """Type lines as notes, one a bullet; one that begins with a verb is a command."""
        for line in lines:
            self.session.type(line)
            self.session.wait_until(lambda: self._is_behind(line), what=f"the cursor behind {line!r}")
            self.session.press("enter")
            self.session.wait_until(lambda: not self._is_behind(line), what=f"an end of {line!r}")

    def _is_behind(self, line):
        column, row = self.session.cursor
        return self.session.screen()[row][:column].endswith(line.split(" ")[-1][-8:])

    def say(self, line, answer=None):
        """Enter a line on the command line."""
        self.session.press("alt+;")
        self.session.wait_for(re.compile("^ :"))
        self.session.type(line)
        self.session.press("enter")
        self.session.wait_gone(re.compile("^ :"))
        if answer:
            self.session.wait_for(answer)

    def arrive(self, name, typed=None):
        """Mark somebody present, by the whole name or by the beginning of it that is completed."""
        self.session.press("f3")
        self.session.wait_for("Here: ")
        self.session.type(typed or name)
        if typed:
            self.session.wait_for(f"tab {name}")
            self.session.press("tab")
        self.session.press("enter")
        self.session.wait_for(f"{name} is here")

    def join(self, text):
        """Put somebody in the queue with a key."""
        self.session.press("alt+q")
        self.session.wait_for(re.compile(r"^ :q\+"))
        self.session.type(text)
        self.session.press("enter")
        self.session.wait_gone(re.compile("^ :"))

    def opened(self, title):
        self.session.wait_for(re.compile(f"^.▶ {re.escape(title[:24])}"))

    def shows(self, *texts):
        for text in texts:
            self.session.wait_for(text)

    def floor(self, *rows):
        """Wait until the left has this above who is here: who speaks, as `▶ Ada 1:15`, and who waits, in order."""

        def shown():
            left = [row.split("│")[0].strip() for row in self.session.screen()]
            begin = next((n for n, row in enumerate(left) if row.startswith(("─ Queue", "─ Floor"))), None)
            end = next((n for n, row in enumerate(left) if row.startswith("─ Here")), None)
            return [] if begin is None or end is None else left[begin + 1 : end]

        self.session.wait_until(lambda: shown() == list(rows), what=f"{rows} at the left")
