/** What kind of reason to trust a site a signal is. */
export const TRUST_KINDS = [
  'testimonial',
  'certification',
  'review_data',
  'privacy_policy',
  'imprint',
  'terms',
] as const;

/** One of TRUST_KINDS. */
export type TrustKind = (typeof TRUST_KINDS)[number];

/** How a link to a page of one kind is recognised: by a whole word of its path, or by its whole text. */
export interface PolicyLink {
  readonly kind: TrustKind;
  readonly path: RegExp;
  readonly text: RegExp;
}

export const POLICY_LINKS: readonly PolicyLink[] = [
  {
    kind: 'privacy_policy',
    path: /(?:^|[/_-])(?:privacy|datenschutz|privacidad|confidentialite|gdpr)(?:$|[/._-])/i,
    text: /^(?:privacy(?: (?:policy|notice|statement))?|data protection|datenschutz(?:erklärung)?|política de privacidad|politique de confidentialité)$/i,
  },
  {
    kind: 'imprint',
    path: /(?:^|[/_-])(?:imprint|impressum|legal-notice|mentions-legales|aviso-legal)(?:$|[/._-])/i,
    text: /^(?:imprint|impressum|legal notice|mentions légales|aviso legal)$/i,
  },
  {
    kind: 'terms',
    path: /(?:^|[/_-])(?:terms|agb|tos|terms-of-service|terms-of-use|terms-and-conditions|cgv)(?:$|[/._-])/i,
    text: /^(?:terms(?: (?:of (?:service|use|sale)|(?:and|&) conditions))?|agb)$/i,
  },
];

/**
 * Names of certificates and seals, as whole words. Of the standards of ISO only those that organisations are certified or
 * accredited for: ISO 8859 or ISO 9660 says nothing about who names it.
 */
export const CERTIFICATE =
  /\b(?:ISO(?:\/IEC)?[ -]?(?:9001|13485|14001|15189|17020|17021|17024|17025|17065|20000|21001|22000|22301|27001|27017|27018|27701|28000|37001|37301|41001|42001|45001|50001|55001)(?:-1)?(?::\d{4})?|SOC ?2(?: Type (?:1|2|I|II))?|PCI[- ]DSS|HIPAA(?:[- ]compliant)?|GDPR[- ]compliant|Certified B Corp(?:oration)?|B Corp(?:oration)? certified|Fair ?Trade certified|certified organic|organic certified|Trusted Shops|TÜV[- ][A-Z]\w+|Cyber Essentials(?: Plus)?)\b/giu;

/** A class or id that names what an element holds: `testimonials`, `customer-testimonial`. */
export const TESTIMONIAL_NAME = /(?:^|[\s_-])testimonials?(?:$|[\s_-])/i;
