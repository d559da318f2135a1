package dev.gila.types;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What Java's Unicode data does not tell: from UnicodeData.txt and CaseFolding.txt of Unicode 15. */
final class UnicodeTables {
    /** Numeric_Type Digit, other than the decimal digits. */
    static final CodePoints DIGITS = new CodePoints(
            "b2-b3 b9 1369-1371 19da 2070 2074-2079 2080-2089 2460-2468 2474-247c 2488-2490 24ea 24f5-24fd "
                    + "24ff 2776-277e 2780-2788 278a-2792 10a40-10a43 10e60-10e68 11052-1105a 1f100-1f10a");

    /** Numeric_Type Numeric. */
    static final CodePoints NUMERICS = new CodePoints(
            "bc-be 9f4-9f9 b72-b77 bf0-bf2 c78-c7e d58-d5e d70-d78 f2a-f33 1372-137c 16ee-16f0 17f0-17f9 "
                    + "2150-2182 2185-2189 2469-2473 247d-2487 2491-249b 24eb-24f4 24fe 277f 2789 2793 2cfd 3007 "
                    + "3021-3029 3038-303a 3192-3195 3220-3229 3248-324f 3251-325f 3280-3289 32b1-32bf 3405 3483 382a "
                    + "3b4d 4e00 4e03 4e07 4e09 4e5d 4e8c 4e94 4e96 4ebf-4ec0 4edf 4ee8 4f0d 4f70 5104 5146 5169 516b "
                    + "516d 5341 5343-5345 534c 53c1-53c4 56db 58f1 58f9 5e7a 5efe-5eff 5f0c-5f0e 5f10 62fe 634c 67d2 "
                    + "6f06 7396 767e 8086 842c 8cae 8cb3 8d30 9621 9646 964c 9678 96f6 a6e6-a6ef a830-a835 f96b f973 "
                    + "f978 f9b2 f9d1 f9d3 f9fd 10107-10133 10140-10178 1018a-1018b 102e1-102fb 10320-10323 10341 "
                    + "1034a 103d1-103d5 10858-1085f 10879-1087f 108a7-108af 108fb-108ff 10916-1091b 109bc-109bd "
                    + "109c0-109cf 109d2-109ff 10a44-10a48 10a7d-10a7e 10a9d-10a9f 10aeb-10aef 10b58-10b5f 10b78-10b7f "
                    + "10ba9-10baf 10cfa-10cff 10e69-10e7e 10f1d-10f26 10f51-10f54 10fc5-10fcb 1105b-11065 111e1-111f4 "
                    + "1173a-1173b 118ea-118f2 11c5a-11c6c 11fc0-11fd4 12400-1246e 16b5b-16b61 16e80-16e96 1d2c0-1d2d3 "
                    + "1d2e0-1d2f3 1d360-1d378 1e8c7-1e8cf 1ec71-1ecab 1ecad-1ecaf 1ecb1-1ecb4 1ed01-1ed2d 1ed2f-1ed3d "
                    + "1f10b-1f10c 20001 20064 200e2 20121 2092a 20983 2098c 2099c 20aea 20afd 20b19 22390 22998 23b1b "
                    + "2626d 2f890");

    /** Full case folding where it is not the lower case: ranges, and what their first code point folds to. */
    private static final String FOLDS =
            "b5:3bc 17f:73 345:3b9 3c2:3c3 3d0:3b2 3d1:3b8 3d5:3c6 3d6:3c0 3f0:3ba 3f1:3c1 3f5:3b5 "
                    + "13a0-13f5:13a0 13f8-13fd:13f0 1c80:432 1c81:434 1c82:43e 1c83-1c84:441 1c85:442 1c86:44a "
                    + "1c87:463 1c88:a64b 1e9b:1e61 1fbe:3b9 ab70-abbf:13a0 df:73+73 149:2bc+6e 1f0:6a+30c "
                    + "390:3b9+308+301 3b0:3c5+308+301 587:565+582 1e96:68+331 1e97:74+308 1e98:77+30a 1e99:79+30a "
                    + "1e9a:61+2be 1e9e:73+73 1f50:3c5+313 1f52:3c5+313+300 1f54:3c5+313+301 1f56:3c5+313+342 "
                    + "1f80:1f00+3b9 1f81:1f01+3b9 1f82:1f02+3b9 1f83:1f03+3b9 1f84:1f04+3b9 1f85:1f05+3b9 "
                    + "1f86:1f06+3b9 1f87:1f07+3b9 1f88:1f00+3b9 1f89:1f01+3b9 1f8a:1f02+3b9 1f8b:1f03+3b9 "
                    + "1f8c:1f04+3b9 1f8d:1f05+3b9 1f8e:1f06+3b9 1f8f:1f07+3b9 1f90:1f20+3b9 1f91:1f21+3b9 "
                    + "1f92:1f22+3b9 1f93:1f23+3b9 1f94:1f24+3b9 1f95:1f25+3b9 1f96:1f26+3b9 1f97:1f27+3b9 "
                    + "1f98:1f20+3b9 1f99:1f21+3b9 1f9a:1f22+3b9 1f9b:1f23+3b9 1f9c:1f24+3b9 1f9d:1f25+3b9 "
                    + "1f9e:1f26+3b9 1f9f:1f27+3b9 1fa0:1f60+3b9 1fa1:1f61+3b9 1fa2:1f62+3b9 1fa3:1f63+3b9 "
                    + "1fa4:1f64+3b9 1fa5:1f65+3b9 1fa6:1f66+3b9 1fa7:1f67+3b9 1fa8:1f60+3b9 1fa9:1f61+3b9 "
                    + "1faa:1f62+3b9 1fab:1f63+3b9 1fac:1f64+3b9 1fad:1f65+3b9 1fae:1f66+3b9 1faf:1f67+3b9 "
                    + "1fb2:1f70+3b9 1fb3:3b1+3b9 1fb4:3ac+3b9 1fb6:3b1+342 1fb7:3b1+342+3b9 1fbc:3b1+3b9 "
                    + "1fc2:1f74+3b9 1fc3:3b7+3b9 1fc4:3ae+3b9 1fc6:3b7+342 1fc7:3b7+342+3b9 1fcc:3b7+3b9 "
                    + "1fd2:3b9+308+300 1fd3:3b9+308+301 1fd6:3b9+342 1fd7:3b9+308+342 1fe2:3c5+308+300 "
                    + "1fe3:3c5+308+301 1fe4:3c1+313 1fe6:3c5+342 1fe7:3c5+308+342 1ff2:1f7c+3b9 1ff3:3c9+3b9 "
                    + "1ff4:3ce+3b9 1ff6:3c9+342 1ff7:3c9+342+3b9 1ffc:3c9+3b9 fb00:66+66 fb01:66+69 fb02:66+6c "
                    + "fb03:66+66+69 fb04:66+66+6c fb05:73+74 fb06:73+74 fb13:574+576 fb14:574+565 fb15:574+56b "
                    + "fb16:57e+576 fb17:574+56d";

    private static final Map<Integer, String> FOLDED = readFolds();

    private UnicodeTables() {}

    /** What a code point folds to, or {@code null} when that is its lower case. */
    static String fold(int c) {
        return FOLDED.get(c);
    }

    private static Map<Integer, String> readFolds() {
        Map<Integer, String> folds = new HashMap<>();
        for (String entry : FOLDS.split(" ")) {
            int colon = entry.indexOf(':');
            int[] range = CodePoints.range(entry.substring(0, colon));
            String[] targets = entry.substring(colon + 1).split("\\+");
            for (int c = range[0]; c <= range[1]; c++) {
                StringBuilder folded = new StringBuilder();
                for (String t : targets) folded.appendCodePoint(Integer.parseInt(t, 16) + c - range[0]);
                folds.put(c, folded.toString());
            }
        }
        return folds;
    }

    /** A set of code points, written as ranges of hexadecimal numbers; read when first asked. */
    static final class CodePoints {
        private final String ranges;
        private volatile BitSet set;

        CodePoints(String ranges) {
            this.ranges = ranges;
        }

        boolean contains(int c) {
            BitSet s = set;
            if (s == null) {
                s = new BitSet();
                for (String range : ranges.split(" ")) {
                    int[] ends = range(range);
                    s.set(ends[0], ends[1] + 1);
                }
                set = s;
            }
            return s.get(c);
        }

        private static int[] range(String text) {
            int dash = text.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash), 16);
            return new int[] {first, dash < 0 ? first : Integer.parseInt(text.substring(dash + 1), 16)};
        }
    }
}
