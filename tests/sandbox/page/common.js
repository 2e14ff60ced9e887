/** Small helpers of both pages. */
export async function call(method, path, body) {
  const response = await fetch(`/control/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? response.statusText);
  return answer;
}

export function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

export const byId = (id) => document.getElementById(id);

export function time(value) {
  return new Date(value).toLocaleString("zh-CN", { hour12: false });
}

/** Rebuilds a list only when its data changed, so that focus and selection stay. */
export function makeList(list, emptyText, makeItem) {
  let shown = "";
  return (items) => {
    const next = JSON.stringify(items);
    if (next === shown) return;
    shown = next;
    list.replaceChildren(...items.map(makeItem));
    if (items.length === 0) list.append(element("li", { className: "empty", textContent: emptyText }));
  };
}
