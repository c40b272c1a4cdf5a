// Text for XML that is written as strings. Layer: file.

/** Escapes text for element content and attributes; characters that XML cannot hold become spaces. */
export function xmlText(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 32;
    const known = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }[sign];
    if (known !== undefined) return known;
    if (code === 9 || code === 10 || code === 13) return `&#${code};`;
    const allowed = code >= 32 && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
    return allowed ? sign : " ";
  }).join("");
}

export const XML_HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
