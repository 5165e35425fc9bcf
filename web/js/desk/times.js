/** How long ago, as `0:42`, `12:05` or `1:02:05`. */
export function lasted(seconds) {
	const whole = Math.max(0, Math.floor(seconds));
	const pad = number => String(number).padStart(2, '0');
	const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return hours ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

/** The same for ears. */
export function spoken(seconds) {
	const minutes = Math.floor(seconds / 60);
	return minutes < 1 ? 'less than a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

export function clock(time, timeZone) {
	return new Date(time).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone });
}
