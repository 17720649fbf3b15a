'use client';

import { useText } from '@mortise/ui';

/** The joint of post, beam and rail, beside the sign-in form. Decoration. */
export function BrandPanel() {
  const { t } = useText();
  return (
    <aside className="web-brand" aria-hidden="true">
      <svg viewBox="0 0 816 884" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
        <g className="axes">
          <line x1="64.7" y1="259.0" x2="870.1" y2="724.0" />
          <line x1="735.9" y1="321.0" x2="-150.1" y2="832.5" />
          <line x1="360.0" y1="700.8" x2="360.0" y2="-237.0" />
        </g>
        <g stroke="rgba(30,24,18,.28)" strokeWidth="1" strokeLinejoin="round" fillRule="evenodd">
          <path d="M440.5 460.5L480.8 483.8L480.8 545.8L440.5 522.5Z" fill="#DDE6FB" />
          <path d="M480.8 483.8L628.5 569L628.5 662L480.8 576.8Z" fill="#DDE6FB" />
          <path d="M682.2 631L628.5 662L628.5 569L682.2 538Z" fill="#B7C7F0" />
          <path d="M480.8 483.8L534.5 452.8L682.2 538L628.5 569Z" fill="#FFFFFF" />
          <path d="M480.8 483.8L440.5 460.5L467.4 445L507.7 468.2Z" fill="#FFFFFF" />
          <path d="M158.6 669.8L158.6 576.8L212.3 607.8L212.3 700.8Z" fill="#D5A772" />
          <path d="M212.3 700.8L212.3 607.8L360 522.5L360 615.5Z" fill="#B98852" />
          <path d="M212.3 607.8L158.6 576.8L306.3 491.5L360 522.5Z" fill="#F0D2A6" />
          <path d="M413.7 181.5L413.7 228L400.3 220.2L400.3 189.2Z" fill="#D5A772" />
          <path d="M225.8 336.5L172.1 305.5L172.1 228L225.8 259Z" fill="#D5A772" />
          <path d="M360 212.5L400.3 189.2L400.3 220.2L360 243.5Z" fill="#B98852" />
          <path
            d="M413.7 181.5L360 212.5L360 259L225.8 336.5L225.8 259L521.1 88.5L521.1 166L413.7 228Z"
            fill="#B98852"
          />
          <path d="M172.1 228L467.4 57.5L521.1 88.5L225.8 259Z" fill="#F0D2A6" />
          <path d="M400.3 406.2L400.3 468.2L373.4 452.8L373.4 421.8Z" fill="#C6935B" />
          <path
            d="M306.3 491.5L306.3 290L319.7 282.2L319.7 313.2L346.6 328.8L346.6 282.2L360 290L360 522.5ZM360 662L319.7 638.8L360 615.5Z"
            fill="#C6935B"
          />
          <path
            d="M360 259L360 243.5L373.4 235.8L373.4 266.8L346.6 282.2L346.6 297.8L319.7 313.2L319.7 282.2Z"
            fill="#A5743F"
          />
          <path
            d="M360 290L413.7 259L413.7 631L360 662ZM400.3 406.2L373.4 421.8L373.4 483.8L400.3 468.2Z"
            fill="#A5743F"
          />
          <path d="M373.4 483.8L373.4 452.8L400.3 468.2Z" fill="#E6BE8C" />
          <path d="M346.6 297.8L346.6 328.8L319.7 313.2Z" fill="#E6BE8C" />
          <path d="M360 290L346.6 282.2L400.3 251.2L413.7 259Z" fill="#E6BE8C" />
        </g>
        <line x1="400.3" y1="406.2" x2="467.4" y2="445.0" className="dash" />
        <line x1="373.4" y1="421.8" x2="440.5" y2="460.5" className="dash" />
        <line x1="373.4" y1="483.8" x2="440.5" y2="522.5" className="dash" />
        <line x1="346.6" y1="282.2" x2="346.6" y2="251.2" className="dash" />
        <line x1="400.3" y1="251.2" x2="400.3" y2="220.2" className="dash" />
        <g className="lb">
          <path d="M481 468L481 364H511" className="lead" />
          <circle cx="481" cy="468" r="2.5" fill="#fff" />
          <text x="519" y="370" textAnchor="start">
            榫
          </text>
        </g>
        <g className="lb">
          <path d="M387 460L387 636H471" className="lead" />
          <circle cx="387" cy="460" r="2.5" fill="#fff" />
          <text x="479" y="642" textAnchor="start">
            卯
          </text>
        </g>
      </svg>
      <div className="web-brand-say">
        <p>{t({ zh: '不用一颗钉子，梁柱自成一体', en: 'Joined without a single nail' })}</p>
        <span>
          {t({
            zh: '表单、流程、规则、看板，拼合成你的业务应用',
            en: 'Forms, workflows, rules and dashboards, fitted into the app you need',
          })}
        </span>
      </div>
    </aside>
  );
}
