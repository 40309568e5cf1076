#include "EmbeddedFiles.h"

// One constant per file; `#embed` makes the build depend on the file itself.

static const unsigned char form_2008[] = {
#embed "../Disclosure/Forms/2008.yaml"
};
static const unsigned char form_2019[] = {
#embed "../Disclosure/Forms/2019.yaml"
};
static const unsigned char form_2021[] = {
#embed "../Disclosure/Forms/2021.yaml"
};
static const unsigned char regions[] = {
#embed "../Disclosure/Model/regions.tsv"
};
static const unsigned char findings[] = {
#embed "../../Templates/strings/findings.yaml"
};
static const unsigned char command[] = {
#embed "../../Templates/strings/command.yaml"
};

static const EmbeddedFile files[] = {
    {"forms/2008.yaml", form_2008, sizeof form_2008},
    {"forms/2019.yaml", form_2019, sizeof form_2019},
    {"forms/2021.yaml", form_2021, sizeof form_2021},
    {"regions.tsv", regions, sizeof regions},
    {"strings/findings.yaml", findings, sizeof findings},
    {"strings/command.yaml", command, sizeof command},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

EmbeddedFile embedded_file_at(size_t index) { return files[index]; }
