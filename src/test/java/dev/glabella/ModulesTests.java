package dev.glabella;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

	@Test
	void dependOnlyOnWhatTheyDeclare() {
		ApplicationModules.of(Glabella.class).verify();
	}
}
