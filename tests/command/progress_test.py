"""Progress is for people: on a terminal, when results go elsewhere, and when it takes longer than a moment."""
import os
import pty
import subprocess
import threading

from harness import BIN, TEXT, CommandTest, main


class Progress(CommandTest):
    def on_a_terminal(self, *arguments, stdout=subprocess.DEVNULL):
        """What the command writes to a terminal that is its standard error."""
        master, slave = pty.openpty()
        seen = []

        def read():
            try:
                while data := os.read(master, 65536):
                    seen.append(data)
            except OSError:  # the other end is closed
                pass
        process = subprocess.Popen([BIN, *map(str, arguments)], stdout=stdout or slave, stderr=slave)
        os.close(slave)
        reader = threading.Thread(target=read)
        reader.start()
        self.assertEqual(0, process.wait(timeout=300))
        reader.join()
        os.close(master)
        return b"".join(seen).decode()

    def test_a_bar_that_goes_away(self):
        megabytes = 4
        while True:  # as long as it takes to be worth a bar
            path = self.write("large.txt", TEXT * (megabytes * 1_000_000 // len(TEXT.encode())))
            shown = self.on_a_terminal("-f", "jsonl", "-j", "1", path)
            if shown or megabytes > 500:
                break
            megabytes *= 4
        self.assertRegex(shown, r"\[#*\.*\] +\d+%  \d+ of \d+ MB, \d+ MB/s")
        self.assertTrue(shown.endswith("\r\x1b[K"), shown[-100:])

    def test_nothing_for_what_is_quick(self):
        self.assertEqual("", self.on_a_terminal(self.write("small.txt", TEXT)))


if __name__ == "__main__":
    main()
