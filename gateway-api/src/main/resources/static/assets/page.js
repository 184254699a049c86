// Helps while a number is typed and keeps the page up to date. Without it the page says the same, asked again.
"use strict";
{
  const form = document.getElementById("ask");
  const input = document.getElementById("container");
  const help = document.getElementById("container-help");
  const most = 50;

  const value = letter => {
    const place = letter.charCodeAt(0) - 55;
    return place + Math.floor((place - 1) / 10);
  };
  const digit = serial => [...serial].reduce((sum, sign, at) =>
    sum + (sign >= "A" ? value(sign) : Number(sign)) * 2 ** at, 0) % 11 % 10;

  const say = (text, kind) => {
    if (help.textContent !== text) help.textContent = text;
    help.className = "help " + kind;
    if (kind === "bad") input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };

  const look = done => {
    const plain = input.value.toUpperCase().replace(/[^A-Z0-9]/g, "");
    const numbers = plain.match(/[A-Z]{4}\d{7}(?!\d)/g) || [];
    if (numbers.length > 1) {
      say(form.dataset.count.replace("%", Math.min(numbers.length, most)), "good");
    } else if (/^[A-Z]{3}[UJZ]\d{7}$/.test(plain)) {
      const serial = plain.slice(0, 10);
      const right = digit(serial);
      if (right === Number(plain[10])) say(form.dataset.right, "good");
      else say(form.dataset.digit.replace("%", serial + right), "bad");
    } else if (plain && (done || !/^([A-Z]{0,3}|[A-Z]{3}[UJZ]\d{0,6})$/.test(plain))) {
      say(form.dataset.form, "bad");
    } else {
      say("", "");
    }
  };
  if (input) {
    input.addEventListener("input", () => look(false));
    input.addEventListener("change", () => look(true));
  }

  const live = document.getElementById("live");
  const copy = async button => {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).href);
      live.textContent = button.textContent = button.dataset.done;
    } catch {
      document.getElementById(button.dataset.copy).focus();
    }
  };
  document.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button && "copy" in button.dataset) copy(button);
    if (button && "print" in button.dataset) window.print();
  });
  const unveil = () => document.querySelectorAll(".scripted").forEach(part => { part.hidden = false; });
  unveil();

  // The server tells that there is something new; what it is comes with the same page that everybody gets.
  const renew = () => {
    const request = new XMLHttpRequest();
    request.open("GET", location.href);
    request.responseType = "document";
    request.onload = () => {
      const now = document.getElementById("answer");
      const next = request.response && request.response.getElementById("answer");
      if (request.status !== 200 || !next) return;
      const opened = [...now.querySelectorAll("details")].map(part => part.open);
      const asked = now.contains(document.activeElement) && document.activeElement.id;
      now.replaceWith(document.adoptNode(next));
      document.querySelectorAll("#answer details").forEach((part, at) => { part.open = opened[at] || part.open; });
      unveil();
      if (asked) document.getElementById(asked)?.focus();
      live.textContent = next.dataset.updated;
    };
    request.send();
  };
  const answer = document.getElementById("answer");
  if (answer && window.EventSource && !/[?&](asOf|journey)=/.test(location.search)) {
    const stream = new EventSource("/api/v1/events/stream?container=" + answer.dataset.container
      + "&after=" + answer.dataset.block + "-999999999-999999999");
    let failures = 0;
    let waiting = 0;
    const changed = () => {
      failures = 0;
      clearTimeout(waiting);
      waiting = setTimeout(renew, 300);
    };
    stream.addEventListener("movement", changed);
    stream.addEventListener("open", () => { failures = 0; });
    stream.addEventListener("error", () => { if (++failures > 5) stream.close(); });
  }
}
