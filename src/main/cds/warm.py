# What programs touch in their first moments: run once at build time, so that the classes behind it start from the
# class-data archive.
import argparse
import asyncio
import bisect
import collections
import concurrent.futures
import contextlib
import copy
import csv
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import gila
import hashlib
import heapq
import inspect
import io
import itertools
import json
import logging
import math
import operator
import os
import pathlib
import pickle
import queue
import random
import re
import shutil
import signal
import socket
import statistics
import string
import struct
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import traceback
import typing
import unittest
import uuid
import warnings
import weakref
import zlib


@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: int = 0

    def __format__(self, spec):
        return f"Point({self.x!r}, {self.y:{spec or 'd'}})"


class Colour(enum.Enum):
    RED = 1


def numbers(n):
    for i in range(n):
        yield i * i


class Count:
    def __init__(self):
        self.lock = threading.Lock()
        self.n = 0

    def work(self):
        for _ in range(100):
            with self.lock:
                self.n += 1
        time.sleep(0.001)


def threads():
    count = Count()
    workers = [threading.Thread(target=count.work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return count.n, list(pool.map(abs, [-1, 2]))


def texts():
    table = {str(n): [n, float(n)] for n in numbers(5)}
    try:
        table["none"]
    except KeyError as error:
        text = "%s: %s" % (type(error).__name__, error)
    found = re.findall(r"\w+", text) + re.sub(r"(a)|b", r"\1", "abc").split(",")
    return sorted(table), text.upper()[:3], found, json.loads(json.dumps(table)), b"%d" % 5


def files():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "file.txt"
        path.write_text("one\ntwo\n")
        with open(path) as lines:
            return [line.strip() for line in lines], os.listdir(folder)


match Point(1, 2):
    case Point(x=1, y=y):
        print({1, 2} | {3}, f"{Point(1, y)}", sum(numbers(4)), Colour.RED, math.sqrt(2) + 2**100 % 7)
print(threads(), texts(), files())
print(collections.Counter("abca").most_common(1), datetime.date(2024, 1, 1).isoformat(), random.Random(1).random())
sys.stderr.write("")
