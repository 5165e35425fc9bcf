package dev.glabella.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody's own account. */
@Controller
class AccountController {

	@GetMapping("/account")
	String show() {
		return "staff/account";
	}
}
