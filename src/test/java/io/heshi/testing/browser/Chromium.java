package io.heshi.testing.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One page in a real browser. What goes wrong in it is kept, to be asked for. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final int PATIENCE = 300;

    private final Process process;
    private final Wire wire;
    private final String session;
    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    private Chromium(Process process, URI address) {
        this.process = process;
        this.wire = new Wire(address, this::heard);
        String target = wire.ask("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        this.session = wire.ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        List.of("Page", "Runtime", "Log", "Performance", "HeapProfiler").forEach(domain -> ask(domain + ".enable"));
    }

    /**
     * Starts it with a profile of its own.
     *
     * @param folder for its files and what it downloads
     * @throws IllegalStateException when there is none on this machine
     */
    public static Chromium start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        executable().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread drain = new Thread(() -> drain(said));
                drain.setDaemon(true);
                drain.start();
                Chromium browser = new Chromium(process, URI.create(line.substring(LISTENING.length())));
                browser.wire.ask(
                        "",
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", folder.toString(), "eventsEnabled", true));
                return browser;
            }
        }
        throw new IllegalStateException("Chromium ended before it could be reached");
    }

    /** What it says further is let go, or it would stand still. */
    private static void drain(BufferedReader said) {
        try (said) {
            while (said.readLine() != null) {}
        } catch (IOException closed) {
            // It has ended.
        }
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium on the path: apt-get install -y --no-install-recommends chromium fonts-noto-cjk"));
    }

    private void heard(JsonNode event) {
        String method = event.path("method").asString();
        if (method.equals("Runtime.exceptionThrown")) {
            troubles.add(event.path("params").path("exceptionDetails").toString());
        }
        if (method.equals("Log.entryAdded")
                && event.path("params").path("entry").path("level").asString().equals("error")) {
            troubles.add(event.path("params").path("entry").path("text").asString());
        }
        events.add(event);
    }

    /** Errors of scripts, and what the security policy of the page has refused. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** As wide and high as a window, of one pixel a point. */
    public void size(int width, int height) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Opens a file, at a place of it, and waits until it is there. */
    public void open(Path file, String fragment) {
        ask("Page.navigate", Map.of("url", "about:blank"));
        awaitEvent("Page.loadEventFired");
        ask("Page.navigate", Map.of("url", file.toUri() + fragment));
        awaitEvent("Page.loadEventFired");
    }

    /** What an expression is in the page; of a promise what it comes to. */
    public JsonNode evaluate(String expression) {
        JsonNode answer = ask(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** The text of the first element of this kind. */
    public String text(String selector) {
        return evaluate("document.querySelector(%s).textContent".formatted(quoted(selector)))
                .asString();
    }

    public void click(String selector) {
        evaluate("document.querySelector(%s).click()".formatted(quoted(selector)));
    }

    /** Writes into a field as a person does. */
    public void type(String selector, String text) {
        evaluate("""
                (field => { field.value = %s; field.dispatchEvent(new Event('input', { bubbles: true })); })(document.querySelector(%s))""".formatted(quoted(text), quoted(selector)));
    }

    /** A script string of this text. */
    public static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Clicks on what is saved as a file, and waits for it. */
    public Path download(String selector, Path folder) {
        events.clear();
        click(selector);
        String name = awaitEvent("Browser.downloadWillBegin")
                .path("suggestedFilename")
                .asString();
        JsonNode progress = awaitEvent("Browser.downloadProgress");
        while (progress.path("state").asString().equals("inProgress")) {
            progress = awaitEvent("Browser.downloadProgress");
        }
        return folder.resolve(name);
    }

    /** The page on paper, as its own style says. */
    public byte[] print() {
        return Base64.getDecoder()
                .decode(ask("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                        .path("data")
                        .asString());
    }

    /** What the window shows, as PNG. */
    public byte[] picture() {
        return Base64.getDecoder()
                .decode(ask("Page.captureScreenshot", Map.of("format", "png"))
                        .path("data")
                        .asString());
    }

    /** Whether the machine shows everything dark. */
    public void dark(boolean dark) {
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Bytes that the page's objects take after what is not needed is gone. */
    public long heap() {
        ask("HeapProfiler.collectGarbage");
        for (JsonNode metric : ask("Performance.getMetrics").path("metrics")) {
            if (metric.path("name").asString().equals("JSHeapUsedSize")) {
                return metric.path("value").asLong();
            }
        }
        throw new IllegalStateException("Chromium tells no heap");
    }

    /**
     * What axe has against the page; of a chart it sees what a reader of the page is told, not its strokes.
     *
     * @return a line for every element
     */
    public List<String> violations() throws IOException {
        try (InputStream axe =
                Chromium.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            if (axe == null) {
                throw new IllegalStateException("axe is not on the class path");
            }
            evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> told = new ArrayList<>();
        evaluate("""
                axe.run({ exclude: ['.chart > div'] }, { resultTypes: ['violations'] }).then(found => found.violations.flatMap(
                  violation => violation.nodes.map(node => violation.id + ' (' + violation.impact + '): ' + node.html.slice(0, 160)
                    + ' ' + (node.any[0] ? node.any[0].message : ''))))""").forEach(line -> told.add(line.asString()));
        return told;
    }

    private JsonNode ask(String method) {
        return ask(method, Map.of());
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        return wire.ask(session, method, parameters);
    }

    private JsonNode awaitEvent(String method) {
        try {
            while (true) {
                JsonNode event = events.poll(PATIENCE, TimeUnit.SECONDS);
                if (event == null) {
                    throw new IllegalStateException("Chromium did not say " + method);
                }
                if (event.path("method").asString().equals(method)) {
                    return event.path("params");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        wire.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
