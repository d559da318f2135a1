# Child processes: input, output, exit codes, time limits, errors.
import signal
import subprocess
import tempfile

print(subprocess.run(["echo","hi"], capture_output=True, text=True).stdout)
print(subprocess.run(["cat"], input=b"through cat", stdout=subprocess.PIPE).stdout)
print(subprocess.check_output("echo $((1+2)); exit 0", shell=True))
r=subprocess.run(["sh","-c","echo out; echo err >&2; exit 3"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
print(r.returncode, repr(r.stdout), repr(r.stderr))
try:
    subprocess.run(["no-such-program"])
except FileNotFoundError as e:
    print(e)
p=subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(p.communicate("a\nb\n"), p.returncode)
with subprocess.Popen(["sort"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as p:
    p.stdin.write("b\na\n"); p.stdin.close(); print(p.stdout.read())
with tempfile.TemporaryFile() as f:
    subprocess.run(["echo","to file"], stdout=f); f.seek(0); print(f.read())
print(subprocess.run(["sh","-c","echo both; echo x >&2"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
print(subprocess.run("env | grep GG", shell=True, env={"GG":"1"}, capture_output=True).stdout, subprocess.run(["pwd"], cwd="/", capture_output=True).stdout)
p=subprocess.Popen(["sleep","10"]); p.terminate(); print(p.wait()); p=subprocess.Popen(["sleep","10"]); p.kill(); print(p.wait())
