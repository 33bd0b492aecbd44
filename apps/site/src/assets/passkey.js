// Makes or uses a passkey, and sends what it says with the page's own form. Without it, or where the browser knows no
// passkeys, the form says what else there is.
const form = document.querySelector('form[data-passkey]');
const part = (name) => form.querySelector(`[data-part="${name}"]`);

function bytesOf(text) {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function textOf(buffer) {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function publicKeyOf(options) {
  const publicKey = { ...options, challenge: bytesOf(options.challenge) };
  if (options.user) publicKey.user = { ...options.user, id: bytesOf(options.user.id) };
  if (options.excludeCredentials)
    publicKey.excludeCredentials = options.excludeCredentials.map((known) => ({
      ...known,
      id: bytesOf(known.id),
    }));
  return publicKey;
}

function written({ id, rawId, type, response }) {
  const said = { clientDataJSON: textOf(response.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle'])
    if (response[name]) said[name] = textOf(response[name]);
  if (response.getTransports) said.transports = response.getTransports();
  return { id, rawId: textOf(rawId), type, response: said };
}

async function ask(event) {
  event.preventDefault();
  const button = event.submitter ?? form.querySelector('button');
  button.disabled = true;
  part('failed').hidden = true;
  try {
    const publicKey = publicKeyOf(JSON.parse(form.dataset.options));
    const credential = await navigator.credentials[form.dataset.passkey]({ publicKey });
    form.elements.credential.value = JSON.stringify(written(credential));
    form.submit();
  } catch {
    // Given up, refused or none there: the browser has said which.
    part('failed').hidden = false;
    button.disabled = false;
  }
}

if (form && window.PublicKeyCredential && navigator.credentials) {
  part('unavailable').hidden = true;
  part('ready').hidden = false;
  form.addEventListener('submit', (event) => void ask(event));
}
