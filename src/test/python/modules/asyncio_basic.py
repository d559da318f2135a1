# Tasks, queues, time limits, cancellation and streams on an event loop.
import asyncio

async def late(n):
    await asyncio.sleep(0.01 * n)
    return n

async def main():
    print(await asyncio.gather(late(3), late(1), late(2)))
    q = asyncio.Queue()

    async def produce():
        for i in range(3):
            await q.put(i)
        await q.put(None)

    task = asyncio.create_task(produce(), name="producer")
    while (x := await q.get()) is not None:
        print(x)
    print(task.get_name(), task.done())
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.02)
    except TimeoutError:
        print("too late")
    sleeper = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    sleeper.cancel()
    try:
        await sleeper
    except asyncio.CancelledError:
        print("cancelled", sleeper.cancelled())
    print(await asyncio.to_thread(sum, [1, 2]))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(late(i)) for i in range(3)]
    print([t.result() for t in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(late(1))
            raise ValueError("inside")
    except* ValueError as e:
        print(repr(e.exceptions[0]))
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked())

asyncio.run(main())
