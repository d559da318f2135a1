# Dining philosophers with ordered forks: no deadlock, everybody eats.
import threading

N = 5
forks = [threading.Lock() for _ in range(N)]
meals = [0] * N


def dine(i):
    first, second = sorted((i, (i + 1) % N))
    for _ in range(50):
        with forks[first], forks[second]:
            meals[i] += 1


threads = [threading.Thread(target=dine, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(meals, any(f.locked() for f in forks))
