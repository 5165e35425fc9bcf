package dev.glabella.insights;

import java.util.List;

import dev.glabella.accounts.Audit;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of numbers and of unanswered questions. Who reads them, and which days, is written down. */
@Controller
class InsightsController {

	private static final List<Integer> PRESETS = List.of(7, 30, 90);

	private static final int TOPICS = 12;

	private final Insights insights;
	private final Misses misses;
	private final Audit audit;

	InsightsController(Insights insights, Misses misses, Audit audit) {
		this.insights = insights;
		this.misses = misses;
		this.audit = audit;
	}

	@GetMapping("/insights")
	String numbers(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until, Model model, HttpServletResponse response) {
		var period = opened("numbers", from, until, model, response);
		model.addAttribute("figures", new Figures(insights.during(period)));
		model.addAttribute("insights", insights);
		model.addAttribute("most", TOPICS);
		return "staff/insights";
	}

	@GetMapping("/insights/questions")
	String questions(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until, Model model, HttpServletResponse response) {
		var period = opened("questions", from, until, model, response);
		model.addAttribute("misses", misses.during(period));
		return "staff/insights-questions";
	}

	private Period opened(String page, String from, String until, Model model, HttpServletResponse response) {
		var range = insights.range(from, until);
		var period = range.period();
		audit.record("insights-viewed", "insights:" + page, "from=" + period.from() + " until=" + period.until());
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		model.addAttribute("range", range);
		model.addAttribute("presets", PRESETS);
		return period;
	}
}
