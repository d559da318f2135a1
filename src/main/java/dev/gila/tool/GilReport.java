package dev.gila.tool;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.reflect.TypeToken;
import dev.gila.gil.GilStats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lock's account of a whole program, thread by thread, as a file: what {@code -X gil_report=FILE} leaves behind. */
public record GilReport(double wallSeconds, List<GilStats> threads) {
    private static final Gson GSON = new Gson();

    public void write(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(this));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also when the file holds something else
     */
    public static GilReport read(Path file) throws IOException {
        try {
            GilReport report = GSON.fromJson(Files.readString(file), TypeToken.get(GilReport.class));
            if (report == null) throw new IOException("empty report: " + file);
            return report;
        } catch (JsonSyntaxException e) {
            throw new IOException("no report: " + file, e);
        }
    }
}
