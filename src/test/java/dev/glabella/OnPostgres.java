package dev.glabella;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

/**
 * Runs a test on PostgreSQL, with {@code mvn verify -Pcluster}. Where it is say {@code glabella.test.url}, {@code .username} and
 * {@code .password}, or the environment variables of the same name ({@code GLABELLA_TEST_URL} …).
 *
 * <p>Contexts are kept for the next test that fits, so all their pools are open at once. Each opens connections only as it needs them
 * and gives idle ones back: full pools of ten classes are more than the hundred connections PostgreSQL allows unless told otherwise.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("cluster")
@TestPropertySource(properties = {"spring.datasource.url=${glabella.test.url:jdbc:postgresql://localhost:5432/glabella_test}",
		"spring.datasource.username=${glabella.test.username:glabella}", "spring.datasource.password=${glabella.test.password:glabella}",
		"spring.datasource.hikari.minimum-idle=0", "spring.datasource.hikari.idle-timeout=10000"})
public @interface OnPostgres {}
