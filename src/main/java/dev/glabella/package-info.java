/** Glabella: a patient-education chatbot and a staff trainer for aesthetic clinics. */
@NullMarked
package dev.glabella;

import org.jspecify.annotations.NullMarked;
