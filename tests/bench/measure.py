"""Running a command and knowing what it cost."""
import json
import os
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass

# A process's peak memory counts that of the one it was made from, and this one may hold large texts: a small process
# of its own starts the command and says what it cost.
LAUNCHER = """
import json, os, sys, time
begin = time.monotonic()
child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
cost = {"cpu": usage.ru_utime + usage.ru_stime, "wall": time.monotonic() - begin, "peak_kb": usage.ru_maxrss}
os.write(int(sys.argv[1]), json.dumps(cost).encode())
sys.exit(min(abs(os.waitstatus_to_exitcode(status)), 255))
"""


@dataclass
class Cost:
    cpu: float  # user and system seconds
    wall: float
    peak_kb: int


def run(command, stdin=None, env=None):
    """Runs `command` with its output thrown away; `stdin` is None or a callable that writes to a file."""
    environment = {**os.environ, **(env or {})}
    command = [str(part) for part in command]
    program = shutil.which(command[0]) or command[0]
    costs, told = os.pipe()
    process = subprocess.Popen([sys.executable, "-I", "-S", "-c", LAUNCHER, str(told), program, *command[1:]],
                               env=environment, pass_fds=[told], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               stdin=subprocess.PIPE if stdin else subprocess.DEVNULL)
    os.close(told)
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
    code = process.wait()
    with os.fdopen(costs) as pipe:
        cost = pipe.read()
    if code != 0:
        raise SystemExit(f"bench: {' '.join(command)}: exit {code}: {errors[0].decode(errors='replace')[-2000:]}")
    return Cost(**json.loads(cost))


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
