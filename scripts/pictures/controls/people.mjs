import { block } from '../app.mjs';

export const title = '设备负责人';

export const blocks = () => [
  block('name', 'text', '设备名称'),
  block('owner', 'user', '负责人'),
  block('helpers', 'user', '协作人', { multiple: true }),
  block('department', 'department', '使用部门', { showPath: true }),
  block('role', 'role', '由谁处理报修', { multiple: true }),
];

export const values = ({ people, department }) => ({
  name: '闭式单点压力机',
  owner: people[0],
  helpers: people.slice(1, 3),
  department,
  role: ['builder'],
});

export const selected = 'f_owner';
