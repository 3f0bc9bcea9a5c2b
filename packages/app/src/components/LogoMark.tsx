/** The portal's sign: an M on the water, with a tick. */
export const LogoMark = ({ size }: { size: number }) => (
  <svg
    aria-hidden
    style={{ flexShrink: 0 }}
    width={size}
    height={size}
    viewBox="0 0 32 32"
    fill="none"
    strokeWidth={2.6}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <rect width="32" height="32" rx="7" fill="#12303f" />
    <path d="M5 22 L10 10 L16 19 L22 10 L27 22" stroke="#7fd1c7" />
    <path d="M11.5 23.5 L15 27 L21.5 20.5" stroke="#ffd27a" />
  </svg>
);
