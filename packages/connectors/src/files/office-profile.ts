const setting = (path: string, name: string, value: string | number | boolean) =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

const scripting = 'Office.Common/Security/Scripting';
const nowhere = '127.0.0.1';

/**
 * What LibreOffice is told before it opens a file of a stranger: run no macro, follow no link to data elsewhere, and send
 * whatever is asked of the network to a port where nobody listens.
 */
export const carefulProfile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${[
  setting(scripting, 'MacroSecurityLevel', 3),
  setting(scripting, 'DisableMacrosExecution', true),
  setting(scripting, 'DisableActiveContent', true),
  setting(scripting, 'BlockUntrustedRefererLinks', true),
  setting('Office.Calc/Content/Update', 'Link', 2),
  setting('Office.Writer/Content/Update', 'Link', 2),
  setting('Inet/Settings', 'ooInetProxyType', 1),
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((kind) => [
    setting('Inet/Settings', `ooInet${kind}ProxyName`, nowhere),
    setting('Inet/Settings', `ooInet${kind}ProxyPort`, 9),
  ]),
].join('')}</oor:items>
`;
