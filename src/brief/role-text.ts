import type { BriefWho } from '../model';

/** "President of Iran, since 3 August 2021", "Leader: Hassan Nasrallah, since February 1992"; '' when not known. */
export function roleText({ role }: Pick<BriefWho, 'role'>): string {
  if (!role) return '';
  const isOwn = role.label === 'Office' || role.label === 'Role';
  return [isOwn ? role.text : `${role.label}: ${role.text}`, role.when].filter(Boolean).join(', ');
}
