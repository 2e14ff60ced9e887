import { byId, call } from "./common.js";

const SLOW_MS = 5000;
const token = location.pathname.split("/").at(-1);
const buttons = [...byId("outcomes").querySelectorAll("button")];

const TEXTS = {
  0: "核验通过。Passed.", 14: "该流程已完成。This check is already done.", 15: "二维码已过期，请重新获取。This code has expired.",
  16: "超过重试次数。Too many tries.", 1002: "非活体。Not a live person.", 2006: "姓名与证件不符。Name and ID number differ.",
  2016: "相似度不足。Not similar enough.",
};

const mask = (text, first, last) =>
  text.length <= first + last ? text : text.slice(0, first) + "*".repeat(text.length - first - last) + text.slice(text.length - last);

function show(flow) {
  byId("name").textContent = flow.name === "" ? "—" : mask(flow.name, 1, 0);
  byId("id-card").textContent = flow.id_card === "" ? "—" : mask(flow.id_card, 4, 2);
  const over = flow.err_code !== 17;
  for (const button of buttons) button.disabled = over;
  if (over) byId("result").textContent = TEXTS[flow.err_code] ?? `ErrCode ${flow.err_code}`;
}

function fail(error) {
  byId("result").className = "problem";
  byId("result").textContent = error.message;
}

/** The browser itself goes to RedirectUrl, as the person's phone does. */
function goBack(url) {
  const how = byId("redirect").value;
  if (url === "" || how === "none") return;
  setTimeout(() => location.assign(url), how === "slow" ? SLOW_MS : 800);
}

for (const button of buttons) {
  button.addEventListener("click", async () => {
    try {
      const flow = await call("POST", "face", { biz_token: token, outcome: button.value });
      show(flow);
      if (button.value === "leave") byId("result").textContent = "已离开，核验未完成。Left unfinished.";
      goBack(flow.redirect);
    } catch (error) {
      fail(error);
    }
  });
}

call("GET", `face?biz_token=${token}`).then(show, fail);
