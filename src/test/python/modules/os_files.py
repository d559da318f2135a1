# Files and directories through os.
import errno
import os
import stat
import tempfile

with tempfile.TemporaryDirectory() as d:
    old = os.getcwd()
    os.chdir(d)
    try:
        print(os.path.samefile(os.getcwd(), d))
        os.mkdir("sub")
        os.makedirs("a/b/c", exist_ok=True)
        os.makedirs("a/b/c", exist_ok=True)
        with open("f.txt", "w") as f:
            f.write("hello")
        print(sorted(os.listdir()), sorted(os.listdir(b".")))
        s = os.stat("f.txt")
        print(s.st_size, stat.S_ISREG(s.st_mode), stat.S_ISDIR(os.stat("a").st_mode), len(s), s[6] == s.st_size)
        os.chmod("f.txt", 0o640)
        print(oct(os.stat("f.txt").st_mode & 0o777), os.access("f.txt", os.R_OK), os.access("none", os.F_OK))
        os.utime("f.txt", (1000, 2000))
        print(os.stat("f.txt").st_mtime, os.stat("f.txt").st_atime_ns)
        os.utime("f.txt", ns=(5, 1500000000))
        print(os.path.getmtime("f.txt"))
        os.rename("f.txt", "g.txt")
        os.replace("g.txt", "sub/h.txt")
        print(os.path.exists("f.txt"), os.listdir("sub"))
        os.symlink("sub/h.txt", "link")
        print(os.readlink("link"), os.path.islink("link"), os.lstat("link").st_size, open("link").read())
        os.link("sub/h.txt", "hard")
        print(os.stat("hard").st_nlink)
        os.truncate("hard", 2)
        print(open("sub/h.txt").read())
        names = sorted(e.name for e in os.scandir())
        print(names)
        with os.scandir() as it:
            print(sorted((e.name, e.is_dir(), e.is_file(), e.is_symlink()) for e in it))
        for root, dirs, files in os.walk("."):
            dirs.sort()
            print(root, dirs, sorted(files))
        for call, args in ((os.mkdir, "sub"), (os.rmdir, "sub"), (os.remove, "none"), (os.rmdir, "hard"),
                           (os.listdir, "none"), (os.chdir, "hard"), (os.stat, "")):
            try:
                call(args)
            except OSError as e:
                print(call.__name__, type(e).__name__, errno.errorcode[e.errno], e)
        os.unlink("link")
        os.removedirs("a/b/c")
        print(sorted(os.listdir()))
        try:
            os.stat(1.5)
        except TypeError as e:
            print(e)
        try:
            os.rename("no1", "no2")
        except FileNotFoundError as e:
            print(e, e.filename, e.filename2)
    finally:
        os.chdir(old)
