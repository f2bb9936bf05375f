import type { Role } from '#access';

export interface DemoStaff {
  name: string;
  email: string;
  role: Role;
}

export interface DemoHost {
  slug: string;
  name: string;
  phone: string;
  replyTo: string;
  staff: readonly DemoStaff[];
}

export const zone = 'Asia/Tokyo';

/** Runs the first host body and the installation, and belongs to the second. Nobody in the demo exists. */
export const founder = { name: '笹森 千歳', email: 'sasamori@mizunohama.example' };

export const network: DemoHost = {
  slug: 'mizunohama',
  name: '瑞ノ浜はたらく支援ネットワーク',
  phone: '0000-00-0000',
  replyTo: 'jimukyoku@mizunohama.example',
  staff: [
    { name: '長目 ちさと', email: 'nagame@mizunohama.example', role: 'organiser' },
    { name: '榎並 とおる', email: 'enami@mizunohama.example', role: 'reception' },
    { name: '穂高 みのる', email: 'hodaka@mizunohama.example', role: 'reviewer' },
  ],
};

export const circle: DemoHost = {
  slug: 'kotonohadai',
  name: 'ことのは台しごと交流会',
  phone: '0000-00-2000',
  replyTo: 'madoguchi@kotonohadai.example',
  staff: [
    { name: '小瀬木 みどり', email: 'kosegi@kotonohadai.example', role: 'owner' },
    { name: '野分 はじめ', email: 'nowaki@kotonohadai.example', role: 'viewer' },
  ],
};
