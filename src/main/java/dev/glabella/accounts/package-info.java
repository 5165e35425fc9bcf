/**
 * Staff accounts, roles, sign-in, and the record of who did what.
 *
 * <p>Other modules ask {@link dev.glabella.accounts.StaffMember} who is at work and {@link dev.glabella.accounts.Staff} who could be, guard
 * their addresses with {@link dev.glabella.accounts.StaffGate}, put themselves into the navigation with
 * {@link dev.glabella.accounts.StaffLink}, and write down what they let people do with {@link dev.glabella.accounts.Audit}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.glabella.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
