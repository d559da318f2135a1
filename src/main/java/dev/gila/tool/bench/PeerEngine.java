package dev.gila.tool.bench;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another Python with NumPy, in a process of its own, which runs the same programs. */
final class PeerEngine implements Engine {
    private static final Gson GSON = new Gson();

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private final String name;

    /**
     * Starts the other Python.
     *
     * @throws IllegalArgumentException when there is no such program, or it has no NumPy
     */
    PeerEngine(String command, Programs programs) {
        try {
            process = new ProcessBuilder(List.of(command, "driver.py"))
                    .directory(programs.folder().toFile())
                    .redirectError(ProcessBuilder.Redirect.PIPE)
                    .start();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot start '" + command + "' to compare with: " + e.getMessage(), e);
        }
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        JsonObject hello = answer();
        name = "CPython " + hello.get("python").getAsString() + ", NumPy "
                + hello.get("numpy").getAsString();
    }

    @Override
    public String name() {
        return name;
    }

    private JsonObject ask(String action, Map<String, Object> arguments) {
        JsonObject request = GSON.toJsonTree(arguments).getAsJsonObject();
        request.addProperty("action", action);
        try {
            requests.write(GSON.toJson(request));
            requests.newLine();
            requests.flush();
        } catch (IOException e) {
            throw failed(e);
        }
        return answer();
    }

    private JsonObject answer() {
        try {
            String line = answers.readLine();
            if (line == null) throw failed(null);
            return GSON.fromJson(line, JsonObject.class);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private IllegalArgumentException failed(IOException cause) {
        String last = "";
        try {
            String all = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            last = all.substring(all.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            last = e.getMessage();
        }
        return new IllegalArgumentException("the other Python cannot run the bench: " + last, cause);
    }

    @Override
    public void prepare(Workload workload, long size, int threads, double target) {
        ask("prepare", Map.of("name", workload.name(), "size", size, "threads", threads, "target", target));
    }

    @Override
    public Sample measure(Workload workload, int threads) {
        JsonObject o = ask("measure", Map.of("name", workload.name(), "threads", threads));
        return new Sample(o.get("sequential").getAsDouble(), o.get("threaded").getAsDouble(), null, 0);
    }

    @Override
    public void finish(Workload workload) {
        ask("finish", Map.of("name", workload.name()));
    }

    @Override
    public void close() {
        try {
            requests.close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroy();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
