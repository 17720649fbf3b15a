'use client';

import type { Department, Organisation, Person, Role } from '@mortise/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api.ts';

const peopleKey = ['people'] as const;
const departmentsKey = ['departments'] as const;
const positionsKey = ['positions'] as const;
const organisationKey = ['organisation'] as const;

export const usePeople = () => useQuery({ queryKey: peopleKey, queryFn: () => api.call('GET /people') });
export const useDepartments = () => useQuery({ queryKey: departmentsKey, queryFn: () => api.call('GET /departments') });
export const usePositions = () => useQuery({ queryKey: positionsKey, queryFn: () => api.call('GET /positions') });
export const useOrganisation = () =>
  useQuery({ queryKey: organisationKey, queryFn: () => api.call('GET /organisation') });

export interface PersonInput {
  readonly userName: string;
  readonly email: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly roles: Role[];
  readonly managerId: string | null;
  readonly departmentIds: string[];
  readonly positionIds: string[];
}

/** What an administrator does with members. */
export function usePeopleChanges() {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: peopleKey });
  return {
    create: useMutation({
      mutationFn: (body: PersonInput) => api.call('POST /people', { body }),
      onSuccess: refresh,
    }),
    update: useMutation({
      mutationFn: ({
        id,
        ...body
      }: Partial<Omit<PersonInput, 'userName'>> & Partial<Pick<Person, 'status'>> & { id: string }) =>
        api.call('PATCH /people/:id', { params: { id }, body }),
      onSuccess: refresh,
    }),
    resetPassword: useMutation({
      mutationFn: (id: string) => api.call('POST /people/:id/password', { params: { id } }),
    }),
  };
}

/** What an administrator does with the tree of departments. */
export function useDepartmentChanges() {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: departmentsKey });
  return {
    create: useMutation({
      mutationFn: (body: Omit<Department, 'id'>) => api.call('POST /departments', { body }),
      onSuccess: refresh,
    }),
    update: useMutation({
      mutationFn: ({ id, ...body }: Partial<Department> & { id: string }) =>
        api.call('PATCH /departments/:id', { params: { id }, body }),
      onSuccess: refresh,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.call('DELETE /departments/:id', { params: { id } }),
      onSuccess: refresh,
    }),
  };
}

/** What an administrator does with job positions. */
export function usePositionChanges() {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: positionsKey });
  return {
    create: useMutation({
      mutationFn: (body: { name: string }) => api.call('POST /positions', { body }),
      onSuccess: refresh,
    }),
    rename: useMutation({
      mutationFn: ({ id, name }: { id: string; name: string }) =>
        api.call('PATCH /positions/:id', { params: { id }, body: { name } }),
      onSuccess: refresh,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.call('DELETE /positions/:id', { params: { id } }),
      onSuccess: refresh,
    }),
  };
}

export function useUpdateOrganisation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ embedHosts, ...body }: Partial<Organisation>) =>
      api.call('PATCH /organisation', { body: { ...body, ...(embedHosts && { embedHosts: [...embedHosts] }) } }),
    onSuccess: (organisation) => queries.setQueryData(organisationKey, organisation),
  });
}
