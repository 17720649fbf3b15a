'use client';

import type { Department, Organisation, Person, Role } from '@mortise/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from './request.ts';

const peopleKey = ['people'] as const;
const departmentsKey = ['departments'] as const;
const organisationKey = ['organisation'] as const;

export const usePeople = () => useQuery({ queryKey: peopleKey, queryFn: () => request<Person[]>('GET', '/people') });
export const useDepartments = () =>
  useQuery({ queryKey: departmentsKey, queryFn: () => request<Department[]>('GET', '/departments') });
export const useOrganisation = () =>
  useQuery({ queryKey: organisationKey, queryFn: () => request<Organisation>('GET', '/organisation') });

export interface PersonInput {
  readonly userName: string;
  readonly email: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly managerId: string | null;
  readonly departmentIds: readonly string[];
}

/** What an administrator does with members. */
export function usePeopleChanges() {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: peopleKey });
  return {
    create: useMutation({
      mutationFn: (body: PersonInput) => request<{ person: Person; password: string }>('POST', '/people', body),
      onSuccess: refresh,
    }),
    update: useMutation({
      mutationFn: ({ id, ...body }: Partial<PersonInput> & Partial<Pick<Person, 'status'>> & { id: string }) =>
        request<Person>('PATCH', `/people/${id}`, body),
      onSuccess: refresh,
    }),
    resetPassword: useMutation({
      mutationFn: (id: string) => request<{ password: string }>('POST', `/people/${id}/password`),
    }),
  };
}

/** What an administrator does with the tree of departments. */
export function useDepartmentChanges() {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: departmentsKey });
  return {
    create: useMutation({
      mutationFn: (body: Omit<Department, 'id'>) => request<Department>('POST', '/departments', body),
      onSuccess: refresh,
    }),
    update: useMutation({
      mutationFn: ({ id, ...body }: Partial<Department> & { id: string }) =>
        request<Department>('PATCH', `/departments/${id}`, body),
      onSuccess: refresh,
    }),
    remove: useMutation({
      mutationFn: (id: string) => request<void>('DELETE', `/departments/${id}`),
      onSuccess: refresh,
    }),
  };
}

export function useUpdateOrganisation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<Organisation>) => request<Organisation>('PATCH', '/organisation', body),
    onSuccess: (organisation) => queries.setQueryData(organisationKey, organisation),
  });
}
