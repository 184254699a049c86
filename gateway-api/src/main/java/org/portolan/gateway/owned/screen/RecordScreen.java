package org.portolan.gateway.owned.screen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.form.screen.FormWrites;
import org.portolan.gateway.form.screen.RecordedBlock;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.screen.FormRefused;
import org.portolan.gateway.screen.FormToken;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.screen.TakesByKind;
import org.portolan.records.member.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The pages of a kind's records: the list with the form that makes one, the list as a table, and each record with a form
 * for each act. A kind's screen says below which address; what is entered goes the way of what programs send.
 */
public abstract class RecordScreen<T, D> implements TakesByKind {
    private static final String ONE = "/{owner}/{id}";
    private static final String ACT = "act";

    private final ShownKind<T, D> shown;
    private final RecordScreens screens;
    private final FormWrites writes;

    protected RecordScreen(ShownKind<T, D> shown, RecordScreens screens, FormWrites writes) {
        this.shown = shown;
        this.screens = screens;
        this.writes = writes;
    }

    /** A page of the list. */
    @GetMapping
    public ModelAndView list(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        return screens.list(shown, reader(caller), parameters, locale);
    }

    /** All of the list as a table. */
    @GetMapping(path = RecordList.TABLE, produces = "text/csv")
    public ResponseEntity<StreamingResponseBody> table(
            @RequestParam Map<String, String> parameters, @AuthenticationPrincipal @Nullable Caller caller) {
        return screens.table(shown, reader(caller), parameters);
    }

    /** One record. */
    @GetMapping(ONE)
    public ModelAndView one(
            @PathVariable String owner,
            @PathVariable String id,
            @RequestParam Optional<String> block,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        return screens.show(shown, reader(caller), RecordAddress.of(owner, id, block), locale);
    }

    /** Makes a record, or shows the list with the form as it was filled in. */
    @PostMapping
    public ModelAndView make(
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        var reader = reader(caller);
        var making = shown.making();
        return answer(
                making.form(),
                "new-",
                fields,
                () -> screens.list(shown, reader, Map.of(), locale),
                entered -> take(
                        reader,
                        shown.path(),
                        entered,
                        making.form(),
                        document -> making.order().apply(reader, document)));
    }

    /** Does something about a record, or shows it with the form as it was filled in. */
    @PostMapping(ONE + "/{" + ACT + "}")
    public ModelAndView act(
            @PathVariable String owner,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        var reader = reader(caller);
        var wanted = shown.act(act).orElseThrow(NothingThere::new);
        var address = RecordAddress.of(owner, id);
        FormToken.read(fields.getFirst(FormToken.NAME));
        var record = screens.find(shown, reader, address);
        return answer(
                wanted.form(),
                act + "-",
                fields,
                () -> screens.show(shown, reader, address, locale),
                entered -> take(
                        reader,
                        address.below(shown.path()),
                        entered,
                        wanted.form(),
                        document -> wanted.order().of(reader, record, document)));
    }

    /** Has done what was filled in, or shows the page with the form once more: with the reasons, or with one more line. */
    private ModelAndView answer(
            RecordForm form,
            String ids,
            MultiValueMap<String, String> fields,
            Supplier<ModelAndView> page,
            Function<Map<String, String>, ModelAndView> taken) {
        var typed = entered(fields);
        boolean more = typed.remove(RecordForm.MORE) != null;
        var entered = form.filledFirst(typed);
        var labels = form.labels(shown.kind().word(), ids);
        return more
                ? FormRefused.unfinished(page.get(), entered, form.nextLine(entered), labels)
                : FormRefused.or(() -> taken.apply(entered), page, entered, labels);
    }

    @Override
    public final Map<String, Boolean> taken(boolean sent, Map<String, String> parts) {
        Map<String, Boolean> taken = new TreeMap<>();
        if (sent) {
            taken.putAll(
                    parts.containsKey(ACT)
                            ? shown.act(parts.get(ACT))
                                    .map(act -> act.form().parameters())
                                    .orElseThrow(NothingThere::new)
                            : shown.making().form().parameters());
        } else if (parts.isEmpty()) {
            shown.filters().forEach(filter -> taken.put(filter.name(), false));
            RecordList.PARAMETERS.forEach(name -> taken.put(name, false));
        }
        if (!sent) {
            taken.put(RecordedBlock.PARAMETER, false);
        }
        return taken;
    }

    /** Does it once however often the form is sent, and leads to a page that tells so. */
    private ModelAndView take(
            Caller reader,
            String page,
            Map<String, String> entered,
            RecordForm form,
            Function<byte[], TransactionRequest> order) {
        var said = new TreeMap<>(entered);
        var token = FormToken.read(said.remove(FormToken.NAME));
        String name = shown.kind().word() + "-page-" + form.name();
        return RecordedBlock.tellAt(
                page, writes.write(reader, token, page + said, name, () -> order.apply(form.document(entered))));
    }

    /** What was ticked several times under one name stands there parted by blanks. */
    private static Map<String, String> entered(MultiValueMap<String, String> fields) {
        Map<String, String> entered = new TreeMap<>();
        fields.forEach((name, values) -> entered.put(name, String.join(" ", List.copyOf(values))));
        return entered;
    }

    private Caller reader(@Nullable Caller caller) {
        return ScreenRefusal.unless(caller, shown.readers().toArray(Role[]::new));
    }
}
