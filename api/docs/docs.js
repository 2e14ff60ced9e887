// docs.js: draws the contract (/docs/openapi.json) as a list of operations and objects. Text only, never markup from data.
'use strict';

const methods = ['get', 'post', 'put', 'patch', 'delete'];

function element(name, text, children = []) {
  const result = document.createElement(name);
  if (text) result.textContent = text;
  result.append(...children);
  return result;
}

function typeText(schema) {
  if (schema.$ref) return schema.$ref.split('/').pop();
  if (schema.type === 'array') return `${typeText(schema.items)}[]`;
  return schema.format ? `${schema.type} (${schema.format})` : schema.type;
}

function boundsText(schema) {
  const parts = [];
  if (schema.enum) parts.push(schema.enum.join(' | '));
  for (const word of ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'pattern', 'default']) {
    if (schema[word] !== undefined) parts.push(`${word} ${schema[word]}`);
  }
  if (schema.description) parts.push(schema.description);
  return parts.join('; ');
}

function typeCell(schema) {
  const inner = schema.type === 'array' ? schema.items : schema;
  if (!inner.$ref) return element('td', typeText(schema));
  const link = element('a', typeText(schema));
  link.href = `#schema-${inner.$ref.split('/').pop()}`;
  return element('td', '', [link]);
}

function row(name, schema, required, place) {
  return element('tr', '', [
    element('td', '', [element('code', name)]), typeCell(schema),
    element('td', [place, required ? 'required' : 'optional'].filter(Boolean).join(', ')),
    element('td', boundsText(schema)),
  ]);
}

function objectTable(schema) {
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([name, inner]) => row(name, inner, required.has(name), ''));
  return element('table', '', rows);
}

function contentLine(label, content) {
  const parts = Object.entries(content ?? {}).map(([media, { schema }]) => {
    const type = schema ? typeText(schema) : '';
    const text = element('span', `${media} `);
    if (schema?.$ref) {
      const link = element('a', type);
      link.href = `#schema-${type}`;
      text.append(link);
    }
    return text;
  });
  return element('p', `${label}: `, parts.length ? parts : ['nothing']);
}

function notesOf(operation) {
  const notes = [`access: ${operation['x-access']}`, `clients: ${operation['x-clients'].join(', ')}`];
  if (operation['x-roles']) notes.push(`roles: ${operation['x-roles'].join(', ')}`);
  if (operation['x-idempotency']) notes.push('needs Idempotency-Key');
  if (operation['x-if-match']) notes.push('needs If-Match');
  if (operation['x-poll']) notes.push('ETag and 304');
  if (operation['x-body-max']) notes.push(`body up to ${operation['x-body-max']} bytes`);
  return notes.join(' · ');
}

function operationBlock(path, method, operation) {
  const block = element('details');
  const title = element('summary', '', [element('span', `${method.toUpperCase()} `), element('code', path), ` ${operation.summary}`]);
  title.firstChild.className = 'method';
  const notes = element('p', `${operation.operationId} · ${notesOf(operation)}`);
  notes.className = 'notes';
  block.append(title, notes);
  if (operation.description) block.append(element('p', operation.description));
  if (operation.parameters) {
    block.append(element('table', '', operation.parameters.map((one) => row(one.name, one.schema, one.required, one.in))));
  }
  if (operation.requestBody) block.append(contentLine('Body', operation.requestBody.content));
  for (const [status, answer] of Object.entries(operation.responses)) {
    block.append(contentLine(`${status} ${answer.description}`, answer.content));
  }
  block.dataset.words = `${method} ${path} ${operation.operationId} ${operation.summary}`.toLowerCase();
  return block;
}

function drawOperations(contract, target) {
  const byTag = new Map();
  for (const [path, item] of Object.entries(contract.paths)) {
    for (const method of methods.filter((one) => item[one])) {
      const [tag] = item[method].tags;
      if (!byTag.has(tag)) byTag.set(tag, []);
      byTag.get(tag).push(operationBlock(path, method, item[method]));
    }
  }
  target.replaceChildren();
  for (const [tag, blocks] of byTag) target.append(element('h2', tag), ...blocks);
}

function drawSchemas(contract, target) {
  target.append(element('h2', 'Objects'));
  for (const [name, schema] of Object.entries(contract.components.schemas)) {
    const block = element('details', '', [element('summary', '', [element('code', name)])]);
    block.id = `schema-${name}`;
    block.append(element('p', schema.type === 'object' ? (schema.description ?? '') : `${typeText(schema)} ${boundsText(schema)}`));
    if (schema.type === 'object') block.append(objectTable(schema));
    target.append(block);
  }
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}

async function start() {
  const answer = await fetch('/docs/openapi.json');
  const contract = await answer.json();
  document.getElementById('about').textContent = contract.info.description ?? '';
  drawOperations(contract, document.getElementById('operations'));
  drawSchemas(contract, document.getElementById('schemas'));
  document.getElementById('filter').addEventListener('input', (event) => {
    const wanted = event.target.value.toLowerCase();
    for (const block of document.querySelectorAll('#operations details')) block.hidden = !block.dataset.words.includes(wanted);
  });
  addEventListener('hashchange', openTarget);
  openTarget();
}

start().catch(() => {
  document.getElementById('operations').textContent = 'The contract could not be read.';
});
