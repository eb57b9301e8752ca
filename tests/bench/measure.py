"""Running a command and knowing what it cost."""
import os
import subprocess
import threading
import time
from dataclasses import dataclass


@dataclass
class Cost:
    cpu: float  # user and system seconds
    wall: float
    peak_kb: int


def run(command, stdin=None, env=None):
    """Runs `command` with its output thrown away; `stdin` is None or a callable that writes to a file."""
    environment = {**os.environ, **(env or {})}
    begin = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], env=environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE,
                               stdin=subprocess.PIPE if stdin else subprocess.DEVNULL)
    errors = []
    reader = threading.Thread(target=lambda: errors.append(process.stderr.read()))
    reader.start()
    if stdin:
        try:
            with process.stdin as pipe:
                stdin(pipe)
        except BrokenPipeError:
            pass
    reader.join()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - begin
    if process.returncode != 0:
        raise SystemExit(f"bench: {' '.join(map(str, command))}: exit {process.returncode}: "
                         f"{errors[0].decode(errors='replace')[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss)


def pairs(count, left, right):
    """`count` interleaved pairs of costs, the order changing from pair to pair."""
    found = []
    for i in range(count):
        if i % 2 == 0:
            a = left()
            b = right()
        else:
            b = right()
            a = left()
        found.append((a, b))
    return found
