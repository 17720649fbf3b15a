-- CreateIndex
CREATE INDEX "record_members_form_id_idx" ON "record_members"("form_id");
