-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "embed_hosts" TEXT[] DEFAULT ARRAY[]::TEXT[];
