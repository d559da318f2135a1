import dev.gila.kernel.Kernels;
import dev.gila.ndarray.Operations;
import java.io.IOException;

/** The operations of compare.py, under the same names, by so many threads of Gila as the argument says. */
final class Compare {
    private Compare() {}

    public static void main(String[] args) throws IOException {
        Kernels.best().threads(Integer.parseInt(args[0]));
        Rounds.answer(Operations::of);
    }
}
