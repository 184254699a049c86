package org.portolan.demo.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Compares how long a trader waits for the answers to several container numbers, asked in random order, and prints for
 * each the quartiles and the largest distance of its distribution from the first number's (Kolmogorov and Smirnov).
 *
 * <pre>
 * java -cp demo/target/test-classes org.portolan.demo.load.ProbingBenchmark \
 *     http://localhost:8080 portolan-demo-cn-trader 2000 TGHU7654321 TGHU1234567
 * </pre>
 */
final class ProbingBenchmark {
    private static final int WARM_UP = 500;
    private static final double MICROS = 1_000.0;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String key;
    private final List<String> numbers;

    private ProbingBenchmark(String base, String key, List<String> numbers) {
        this.base = base;
        this.key = key;
        this.numbers = numbers;
    }

    public static void main(String... arguments) throws Exception {
        var numbers = List.of(arguments).subList(3, arguments.length);
        new ProbingBenchmark(arguments[0], arguments[1], numbers).run(Integer.parseInt(arguments[2]));
    }

    private void run(int questions) throws Exception {
        var random = new Random(1);
        for (int question = 0; question < WARM_UP; question++) {
            ask(numbers.get(random.nextInt(numbers.size())));
        }
        long[][] nanos = new long[numbers.size()][questions];
        var order = new ArrayList<>(
                IntStream.range(0, questions * numbers.size()).boxed().toList());
        Collections.shuffle(order, random);
        for (int question : order) {
            int number = question % numbers.size();
            nanos[number][question / numbers.size()] = ask(numbers.get(number));
        }
        Arrays.stream(nanos).forEach(Arrays::sort);
        for (int number = 0; number < numbers.size(); number++) {
            var sorted = nanos[number];
            System.out.printf(
                    Locale.ROOT,
                    "%s  25%% %.0f  50%% %.0f  75%% %.0f microseconds  distance %.3f%n",
                    numbers.get(number),
                    sorted[questions / 4] / MICROS,
                    sorted[questions / 2] / MICROS,
                    sorted[questions * 3 / 4] / MICROS,
                    distance(nanos[0], sorted));
        }
        System.out.printf(
                Locale.ROOT, "equal distributions stay below %.3f with 99 %%%n", 1.63 * Math.sqrt(2.0 / questions));
    }

    private long ask(String number) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/containers/" + number))
                .header("X-API-Key", key)
                .build();
        long begin = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long took = System.nanoTime() - begin;
        if (answer.statusCode() == 429) {
            throw new IllegalStateException("Raise portolan.limits.missed-lookups-per-minute for this measurement");
        }
        return took;
    }

    private static double distance(long[] one, long[] other) {
        double largest = 0;
        for (long value : one) {
            largest = Math.max(largest, Math.abs(share(one, value) - share(other, value)));
        }
        return largest;
    }

    /** The share of the sorted values that are not larger. */
    private static double share(long[] sorted, long value) {
        int place = Arrays.binarySearch(sorted, value);
        if (place < 0) {
            return (-place - 1.0) / sorted.length;
        }
        while (place + 1 < sorted.length && sorted[place + 1] == value) {
            place++;
        }
        return (place + 1.0) / sorted.length;
    }
}
