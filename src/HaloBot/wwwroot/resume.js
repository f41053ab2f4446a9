// The page that comes back when a link from our e-mail was used: keeps the signed value where the chat looks for it, and goes there.
// So the value stands in no address, which histories, referrers and logs would keep.
(() => {
  const { resume, conversation } = document.currentScript.dataset;
  memory.write({ resume, conversationId: conversation, joined: false });
  if (memory.read().resume === resume) location.replace('../widget');
  else {
    document.getElementById('opening').hidden = true;
    document.getElementById('blocked').hidden = false;
  }
})();
