"""Runs one command and prints what that child alone cost: {"code", "cpu", "wall", "rss"}, in milliseconds and MiB.

Node knows only the sum of all its children, and that without their number: os.wait4 answers for one.
"""

import json
import os
import subprocess
import sys
import time

began = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
wall = time.perf_counter() - began
print(
    json.dumps(
        {
            "code": os.waitstatus_to_exitcode(status),
            "cpu": 1000 * (usage.ru_utime + usage.ru_stime),
            "wall": 1000 * wall,
            "rss": usage.ru_maxrss / 1024,
        }
    )
)
