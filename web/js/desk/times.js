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

/** The day, and today the time. */
export function date(time, timeZone) {
	const day = { month: 'short', day: 'numeric', timeZone };
	const words = new Date(time).toLocaleDateString('en-US', day);
	return words === new Date().toLocaleDateString('en-US', day) ? clock(time, timeZone) : words;
}

/** When something has to be done, with how much of it is left or past. */
export function due(time, now, timeZone) {
	const left = (new Date(time) - now) / 1000;
	const [hours, minutes] = [Math.floor(Math.abs(left) / 3600), Math.floor(Math.abs(left) / 60) % 60];
	if (hours >= 24) return `${left < 0 ? 'overdue since' : 'by'} ${date(time, timeZone)}, ${clock(time, timeZone)}`;
	return `${left < 0 ? 'overdue by' : 'within'} ${hours ? `${hours} h ` : ''}${minutes} min`;
}

export function clock(time, timeZone) {
	return new Date(time).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone });
}
