// The content security policy of the add-in's pages: nothing leaves the workbook.
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** `connect-src 'none'` forbids every request of our code; scripts come from our own folder and, for the CDN build, office.js. */
function contentSecurityPolicy(officeSource) {
  const scripts = officeSource === "cdn" ? `'self' ${OFFICE_CDN}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "worker-src 'self'",
    // Fluent UI writes its rules through the CSSOM and one style element.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

module.exports = { contentSecurityPolicy, OFFICE_CDN };
