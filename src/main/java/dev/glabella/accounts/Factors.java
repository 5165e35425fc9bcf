package dev.glabella.accounts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second factors and recovery codes as they are stored: the key as it is, because codes are worked out from it, recovery codes as hashes. */
@Repository
class Factors {

	private static final int RECOVERY_CODES = 10;
	/** 80 random bits: too many to try, so a plain hash is enough. */
	private static final int RECOVERY_LENGTH = 16;

	private final JdbcClient jdbc;

	Factors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void set(long account, Totp totp, long step) {
		jdbc.sql("update staff_account set factor_secret = :secret, factor_step = :step where id = :id").param("secret", totp.secret())
			.param("step", step).param("id", account).update();
	}

	void remove(long account) {
		jdbc.sql("update staff_account set factor_secret = null where id = :id").param("id", account).update();
		forgetRecoveryCodes(account);
	}

	/** Whether a code of this step may still be used; only the first to ask may. */
	boolean useStep(long account, long step) {
		return jdbc.sql("update staff_account set factor_step = :step where id = :id and factor_step < :step").param("step", step).param("id", account)
			.update() == 1;
	}

	/** New ones, shown this once; the former ones are void. */
	List<String> renewRecoveryCodes(long account) {
		forgetRecoveryCodes(account);
		var codes = Stream.generate(() -> Totp.randomBase32(RECOVERY_LENGTH)).limit(RECOVERY_CODES).toList();
		for (var code : codes) {
			jdbc.sql("insert into recovery_code (account, code_hash) values (:account, :hash)").param("account", account).param("hash", Secret.hash(code)).update();
		}
		return codes.stream().map(code -> code.replaceAll("(.{4})(?!$)", "$1-")).toList();
	}

	/** Whether it was one; it is none any more. */
	boolean useRecoveryCode(long account, String typed) {
		var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
		return jdbc.sql("delete from recovery_code where account = :account and code_hash = :hash").param("account", account)
			.param("hash", Secret.hash(code)).update() == 1;
	}

	int recoveryCodesLeft(long account) {
		return jdbc.sql("select count(*) from recovery_code where account = :account").param("account", account).query(Integer.class).single();
	}

	private void forgetRecoveryCodes(long account) {
		jdbc.sql("delete from recovery_code where account = :account").param("account", account).update();
	}
}
