/** The header that proves to the server that a call comes from our own page. */
export function csrf() {
  const token = document.cookie.match(/(?:^|; )(?:__Host-)?XSRF-TOKEN=([^;]+)/);
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token[1]) } : {};
}

/** Calls our own server with JSON; fails with the problem's detail and its code. */
export async function call(method, address, body) {
  const answer = await fetch(address, {
    method,
    headers: { ...csrf(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const content = text && answer.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : null;
  if (answer.ok && !answer.redirected) return content;
  throw Object.assign(new Error(content?.detail ?? 'This did not work.'), { status: answer.status, code: content?.code ?? 'error' });
}
