/* Posts the secret behind the # and takes it out of the address and the history. */
const secret = location.hash.slice(1);

if (secret) {
	history.replaceState(null, '', location.pathname);
	const form = document.getElementById('link-form');
	form.elements.link.value = secret;
	form.submit();
}
